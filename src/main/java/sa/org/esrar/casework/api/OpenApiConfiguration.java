package sa.org.esrar.casework.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at /v3/api-docs. Modules add to it with customizers of their own. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        Components components = new Components()
                .addSecuritySchemes(
                        "accessCode",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Access-Code")
                                .description("رمز المتابعة / The access code of one case, ten characters"))
                .addSecuritySchemes(
                        "staffSession",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("CASEWORK-SESSION")
                                .description("جلسة الموظف / A member of staff's session; changing requests send the"
                                        + " cookie CASEWORK-XSRF back in the header X-XSRF-TOKEN"))
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Staff, for programs; stateless"));
        return new OpenAPI()
                .info(new Info()
                        .title("إصرار: واجهة المعاملات – Esrar casework API")
                        .version("v1")
                        .description(
                                "طلبات الخدمة ومتابعتها. الردود والأخطاء بالعربية والإنجليزية، ولغة العنوان والتفصيل"
                                        + " بحسب Accept-Language، والعربية هي الأصل. – Service requests and their"
                                        + " tracking. Answers and problems (RFC 9457) are in Arabic and English; title and"
                                        + " detail follow Accept-Language, Arabic by default. Instants are ISO 8601 in"
                                        + " UTC, dates yyyy-mm-dd in Riyadh."))
                .components(components);
    }

    /** Every operation may answer with a problem. */
    @Bean
    OpenApiCustomizer problemResponses() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        ApiResponse response = new ApiResponse()
                .description("RFC 9457")
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
        return api -> {
            // Only here: a schema that no controller names would be taken out before.
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", response));
        };
    }

    @Bean
    OperationCustomizer idempotencyKey() {
        return (operation, method) -> method.hasMethodAnnotation(Idempotent.class)
                ? operation.addParametersItem(new HeaderParameter()
                        .name(IdempotentRequest.HEADER)
                        .required(false)
                        .schema(new StringSchema().minLength(1).maxLength(200))
                        .description("A value of the client's own per request; the same answer is given for 24 hours"))
                : operation;
    }
}
