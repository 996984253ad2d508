package sa.org.esrar.casework.workflow.tasks.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Collection;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.workflow.FormSubmission;
import sa.org.esrar.casework.workflow.FormSubmission.FormField;
import sa.org.esrar.casework.workflow.tasks.Submissions;

/** Describes, in the API's description, the form fields of every task key and of every start form; one schema each, named by the BPMN id. */
@Component
class TaskFormSchemas implements OpenApiCustomizer {

    private static final String TASKS = "/api/v1/staff/tasks/{id}/submission";
    private static final String STARTS = "/api/v1/staff/starts/{processId}/submission";
    private static final String REFERENCE = "#/components/schemas/";

    private final Submissions submissions;

    TaskFormSchemas(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void customise(OpenAPI api) {
        describe(api, TASKS, submissions.all());
        describe(api, STARTS, submissions.starts());
    }

    private static void describe(OpenAPI api, String address, Collection<? extends FormSubmission<?>> forms) {
        ComposedSchema anyForm = new ComposedSchema();
        for (FormSubmission<?> form : forms) {
            api.getComponents().addSchemas(form.formId(), form(form));
            anyForm.addOneOfItem(new Schema<>().$ref(REFERENCE + form.formId()));
        }
        PathItem path = api.getPaths().get(address);
        Stream.of(path.getPut(), path.getPost())
                .map(Operation::getRequestBody)
                .forEach(body -> body.getContent().values().forEach(media -> media.setSchema(anyForm)));
    }

    private static Schema<?> form(FormSubmission<?> submission) {
        ObjectSchema form = new ObjectSchema();
        for (FormField field : submission.fields()) {
            Schema<?> schema = schema(field);
            schema.setDescription(field.label().ar() + " — " + field.label().en());
            form.addProperty(field.name(), schema);
            if (field.required()) {
                form.addRequiredItem(field.name());
            }
        }
        return form;
    }

    private static Schema<?> schema(FormField field) {
        return switch (field.type()) {
            case "boolean" -> new BooleanSchema();
            case "date" -> new DateSchema();
            case "money", "number" -> new NumberSchema();
            case "part" -> new MapSchema();
            case "list" -> new ArraySchema().items(new MapSchema());
            default -> {
                StringSchema text = new StringSchema();
                field.options().forEach(text::addEnumItem);
                yield text;
            }
        };
    }
}
