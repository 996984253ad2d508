package sa.org.esrar.casework.workflow.gate;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Whether an element is a step that a promise speaks of: by its id, or by a bean that one of its expressions names. */
class Mentions {

    private final String name;
    private final Pattern word;

    Mentions(String name) {
        this.name = name;
        this.word = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?!\\w)");
    }

    /** What stands inside a sub-process speaks for itself. */
    boolean in(Element element) {
        return hasId(element) || isNamedBy(element);
    }

    /** Whether it would do the same in another diagram: the form of a user task is applied by its id, an event is only called so. */
    boolean inAnotherDiagram(Element element) {
        return Xml.is(element, "userTask") && hasId(element) || isNamedBy(element);
    }

    /** Whether an expression says the name, other than as a text. */
    boolean inExpression(String text) {
        return named(text.replaceAll("'[^']*'|\"[^\"]*\"", ""));
    }

    private boolean hasId(Element element) {
        return name.equals(element.getAttribute("id"));
    }

    private boolean isNamedBy(Element element) {
        return own(element).flatMap(Mentions::texts).anyMatch(this::named);
    }

    private boolean named(String text) {
        return ExpressionCheck.isExpression(text) && word.matcher(text).find();
    }

    private static Stream<Element> own(Element element) {
        return Stream.concat(
                Stream.of(element),
                Xml.children(element).stream()
                        .filter(child -> !WiringCheck.isNode(child) && !Xml.is(child, "sequenceFlow"))
                        .flatMap(Mentions::own));
    }

    private static Stream<String> texts(Element element) {
        return Stream.concat(Xml.attributes(element).stream().map(Attr::getValue), Stream.of(Xml.ownText(element)));
    }
}
