package sa.org.esrar.casework.workflow.webapps;

import com.helger.css.ECSSVersion;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpression;
import com.helger.css.decl.CSSExpressionMemberFunction;
import com.helger.css.decl.CSSExpressionMemberTermSimple;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ECSSExpressionOperator;
import com.helger.css.decl.ICSSExpressionMember;
import com.helger.css.decl.visit.CSSVisitor;
import com.helger.css.decl.visit.DefaultCSSVisitor;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns a style sheet written for left to right into its mirror image for right to left: sides, four-value shorthands,
 * corners, shadows, horizontal moves and cursors. The whole sheet is mirrored rather than overridden, so that the
 * order and weight of its rules stay as they were.
 */
final class Mirror extends DefaultCSSVisitor {

    private static final Set<String> SIDE_VALUES = Set.of("float", "clear", "text-align", "caption-side");
    private static final Set<String> FOUR_SIDES =
            Set.of("margin", "padding", "border-width", "border-color", "border-style", "inset");
    private static final Set<String> PROPERTY_LISTS = Set.of("transition", "transition-property", "will-change");
    private static final Map<String, String> CURSORS = Map.of(
            "e-resize", "w-resize",
            "w-resize", "e-resize",
            "ne-resize", "nw-resize",
            "nw-resize", "ne-resize",
            "se-resize", "sw-resize",
            "sw-resize", "se-resize");
    private static final Pattern SIDE = Pattern.compile("(?<![a-z])(left|right)(?![a-z])");
    private static final Pattern LENGTH = Pattern.compile("[-+]?[0-9.]+[a-z%]*");

    private Mirror() {}

    /** The mirror image of {@code css}. */
    static String of(String css) {
        CascadingStyleSheet sheet = CSSReader.readFromStringStream(
                css,
                new CSSReaderSettings()
                        .setCSSVersion(ECSSVersion.CSS30)
                        .setFallbackCharset(StandardCharsets.UTF_8)
                        .setBrowserCompliantMode(true)
                        .setKeepDeprecatedProperties(true)
                        .setUseSourceLocation(false));
        if (sheet == null) {
            throw new IllegalArgumentException("not a style sheet that can be read");
        }
        CSSVisitor.visitCSS(sheet, new Mirror());
        return new CSSWriter(new CSSWriterSettings(ECSSVersion.CSS30, true))
                .setWriteHeaderText(false)
                .getCSSAsString(sheet);
    }

    @Override
    public void onDeclaration(CSSDeclaration declaration) {
        String property = declaration.getProperty();
        String name = property.replaceFirst("^-(webkit|moz|ms|o)-", "");
        CSSExpression value = declaration.getExpression();
        if (SIDE_VALUES.contains(name)) {
            swapSides(value);
        } else if (PROPERTY_LISTS.contains(name)) {
            swapSides(value);
        } else if (FOUR_SIDES.contains(name)) {
            swapSecondAndFourth(value);
        } else if (name.equals("border-radius")) {
            swapCorners(value);
        } else if (name.equals("box-shadow") || name.equals("text-shadow")) {
            negateFirstLengths(value);
        } else if (name.equals("transform")) {
            negateHorizontalMoves(value);
        } else if (name.equals("background-position") || name.equals("transform-origin")) {
            mirrorPosition(value);
        } else if (name.equals("background")) {
            swapSides(value);
        } else if (name.equals("cursor")) {
            mapTerms(value, term -> CURSORS.getOrDefault(term, term));
        } else if (!property.startsWith("--") && SIDE.matcher(name).find()) {
            declaration.setProperty(swap(property));
        }
    }

    private static String swap(String text) {
        return SIDE.matcher(text).replaceAll(side -> side.group().equals("left") ? "right" : "left");
    }

    private static void swapSides(CSSExpression value) {
        mapTerms(value, Mirror::swap);
    }

    private static void mapTerms(CSSExpression value, java.util.function.UnaryOperator<String> change) {
        for (ICSSExpressionMember member : value.getAllMembers()) {
            if (member instanceof CSSExpressionMemberTermSimple term && !term.isStringLiteral()) {
                String changed = change.apply(term.getValue());
                if (!changed.equals(term.getValue())) {
                    term.setValue(changed);
                }
            }
        }
    }

    private static void swapSecondAndFourth(CSSExpression value) {
        List<ICSSExpressionMember> members = new ArrayList<>(value.getAllMembers());
        if (members.size() == 4) {
            java.util.Collections.swap(members, 1, 3);
            replace(value, members);
        }
    }

    /** Top left, top right, bottom right, bottom left become top right, top left, bottom left, bottom right. */
    private static void swapCorners(CSSExpression value) {
        List<ICSSExpressionMember> corners = value.getAllMembers();
        if (corners.contains(ECSSExpressionOperator.SLASH) || corners.size() < 2) {
            return;
        }
        List<ICSSExpressionMember> four = List.of(
                corners.get(0),
                corners.get(1),
                corners.size() > 2 ? corners.get(2) : corners.get(0),
                corners.size() > 3 ? corners.get(3) : corners.get(1));
        replace(value, List.of(four.get(1), four.get(0), four.get(3), four.get(2)));
    }

    private static void negateFirstLengths(CSSExpression value) {
        boolean first = true;
        for (ICSSExpressionMember member : value.getAllMembers()) {
            if (member == ECSSExpressionOperator.COMMA) {
                first = true;
            } else if (first
                    && member instanceof CSSExpressionMemberTermSimple term
                    && LENGTH.matcher(term.getValue()).matches()) {
                term.setValue(negate(term.getValue()));
                first = false;
            }
        }
    }

    private static void negateHorizontalMoves(CSSExpression value) {
        for (ICSSExpressionMember member : value.getAllMembers()) {
            if (member instanceof CSSExpressionMemberFunction function
                    && Set.of("translate", "translate3d", "translateX", "skewX").contains(function.getFunctionName())
                    && function.getExpression().getMemberAtIndex(0) instanceof CSSExpressionMemberTermSimple move) {
                move.setValue(negate(move.getValue()));
            }
        }
    }

    private static void mirrorPosition(CSSExpression value) {
        swapSides(value);
        if (value.getMemberAtIndex(0) instanceof CSSExpressionMemberTermSimple x
                && x.getValue().matches("[0-9.]+%")) {
            double percent = Double.parseDouble(x.getValue().replace("%", ""));
            x.setValue(
                    new java.math.BigDecimal(100 - percent).stripTrailingZeros().toPlainString() + "%");
        }
    }

    private static String negate(String length) {
        if (length.matches("[-+]?[0.]+[a-z%]*")) {
            return length;
        }
        return length.startsWith("-") ? length.substring(1) : "-" + length.replaceFirst("^\\+", "");
    }

    private static void replace(CSSExpression value, List<ICSSExpressionMember> members) {
        value.removeAllMembers();
        members.forEach(value::addMember);
    }
}
