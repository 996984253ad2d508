package sa.org.esrar.casework.inquiries;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.protection.Rotated;

/** The columns of this module that lie under the installation's keys. */
@Configuration(proxyBeanMethods = false)
class InquiryRotation {

    @Bean
    Rotated inquiryQuestionTexts() {
        return new Rotated("inquiry", "case_number", "question", InquiryTexts.PURPOSE);
    }

    @Bean
    Rotated inquiryAnswerTexts() {
        return texts("inquiry_answer", "text");
    }

    @Bean
    Rotated inquiryReturnNotes() {
        return texts("inquiry_answer", "return_note");
    }

    @Bean
    Rotated inquiryRemarks() {
        return texts("inquiry_answer", "remark");
    }

    @Bean
    Rotated inquiryAdviceQuestions() {
        return texts("inquiry_advice", "question");
    }

    @Bean
    Rotated inquiryAdviceTexts() {
        return texts("inquiry_advice", "advice");
    }

    private static Rotated texts(String table, String column) {
        return new Rotated(table, "id", column, InquiryTexts.PURPOSE);
    }
}
