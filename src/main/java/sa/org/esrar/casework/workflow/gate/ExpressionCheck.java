package sa.org.esrar.casework.workflow.gate;

import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;

/** Reads an expression's tree and lets through only names and calls that are known (decision 7). */
class ExpressionCheck {

    private static final Set<String> KEYS = Set.of("businessKey", "processBusinessKey");

    private final Vocabulary vocabulary;
    private final Set<String> variables;
    private final Findings findings;

    /** @param variables the contract's variables and the names that multi-instance activities add */
    ExpressionCheck(Vocabulary vocabulary, Set<String> variables, Findings findings) {
        this.vocabulary = vocabulary;
        this.variables = variables;
        this.findings = findings;
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** An expression that yields a value. */
    void value(Element at, String text) {
        ExpressionNode root = parse(at, text);
        if (root != null) {
            visit(at, text, root);
        }
    }

    /** An expression that names a delegate or listener, and does nothing else. */
    void delegate(Element at, String text) {
        ExpressionNode root = parse(at, text);
        if (root == null) {
            return;
        }
        Node inside = root instanceof AstEval ? root.getChild(0) : root;
        if (!(inside instanceof AstIdentifier name)) {
            findings.add(at, "delegateOnly", text);
        } else if (!vocabulary.delegates().contains(name.getName())) {
            findings.add(at, "delegateUnknown", name.getName());
        }
    }

    private ExpressionNode parse(Element at, String text) {
        try {
            return new Builder(Builder.Feature.METHOD_INVOCATIONS, Builder.Feature.VARARGS)
                    .build(text)
                    .getRoot();
        } catch (TreeBuilderException e) {
            findings.add(at, "expressionMalformed", text);
            return null;
        }
    }

    private void visit(Element at, String text, Node node) {
        if (node instanceof AstMethod call) {
            visitCall(at, text, call);
        } else if (node instanceof AstFunction function) {
            findings.add(at, "expressionFunction", text, function.getName());
        } else if (node instanceof AstBracket) {
            findings.add(at, "expressionBracket", text);
        } else if (node instanceof AstDot dot) {
            visitProperty(at, text, dot);
        } else if (node instanceof AstIdentifier name) {
            visitName(at, text, name.getName());
        } else {
            for (int i = 0; i < node.getCardinality(); i++) {
                visit(at, text, node.getChild(i));
            }
        }
    }

    private void visitCall(Element at, String text, AstMethod call) {
        Node target = call.getChild(0);
        Node arguments = call.getChild(1);
        if (!(target instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier bean)) {
            findings.add(at, "expressionChain", text);
        } else if (!vocabulary.services().contains(bean.getName())) {
            findings.add(at, "expressionBeanUnknown", text, bean.getName());
        } else if (!vocabulary.hasMethod(bean.getName(), member(dot), arguments.getCardinality())) {
            findings.add(at, "expressionMethodUnknown", text, bean.getName(), member(dot));
        }
        for (int i = 0; i < arguments.getCardinality(); i++) {
            // The one place where the execution itself may stand.
            if (!(arguments.getChild(i) instanceof AstIdentifier name && "execution".equals(name.getName()))) {
                visit(at, text, arguments.getChild(i));
            }
        }
    }

    private void visitProperty(Element at, String text, AstDot dot) {
        boolean key = dot.getChild(0) instanceof AstIdentifier base
                && "execution".equals(base.getName())
                && KEYS.contains(member(dot));
        if (!key) {
            findings.add(at, "expressionProperty", text, member(dot));
        }
    }

    private void visitName(Element at, String text, String name) {
        if (!variables.contains(name)) {
            findings.add(at, "expressionNameUnknown", text, name);
        }
    }

    private static String member(AstDot dot) {
        String whole = dot.getStructuralId(null);
        String base = ((AstNode) dot.getChild(0)).getStructuralId(null);
        return whole.substring(base.length() + 1);
    }
}
