package sa.org.esrar.casework.workflow.engine;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Resolves the first name of an expression to an allowed bean. */
class DiagramBeanResolver extends ReadingResolver {

    private final DiagramBeans beans;

    DiagramBeanResolver(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        return beans.find(name)
                .map(bean -> {
                    context.setPropertyResolved(true);
                    return bean;
                })
                .orElse(null);
    }
}
