package sa.org.esrar.casework;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** What is typed into the forms of the sample requests. */
final class DemoForms {

    private DemoForms() {}

    static Map<String, Object> approval(LocalDate today) {
        return Map.of(
                "outcome", "APPROVED",
                "entitlementWhat", "مرافقة في استخراج وثيقة العمل الحر",
                "entitlementDueOn", today.plusDays(20).toString(),
                "deliveredBy", "liaison-officers",
                "basis", "SERVICE_CRITERIA",
                "basisReference", "S5");
    }

    static Map<String, Object> refusal() {
        return Map.of(
                "outcome",
                "DECLINED",
                "criterion",
                "S5-1",
                "reasons",
                "لا تُسمح مزاولة هذا النشاط من المنزل، ويمكن التقديم من جديد بعد توفر مقر.");
    }

    static Map<String, Object> training(String course) {
        return Map.of(
                "courseCode",
                course,
                "level",
                "BEGINNER",
                "attendance",
                "ON_SITE",
                "under18",
                false,
                "needsChildcare",
                false);
    }

    static Map<String, Object> licensing(String licence) {
        return Map.of(
                "activity",
                "إعداد المعمول",
                "licenceWanted",
                licence,
                "hasAccountAtPlatform",
                true,
                "previousRefusal",
                false,
                "helpAt",
                "OFFICE");
    }

    static Map<String, Object> development() {
        return Map.of(
                "productName", "شالات مطرزة",
                "currentMonthlySales", "1200",
                "helpWanted", List.of("LABEL", "PACKAGING"),
                "costSheet", List.of(Map.of("material", "قماش", "cost", "35")),
                "ownContribution", "200",
                "ipPermission", "SHOP_ONLY");
    }

    static Map<String, Object> stall(LocalDate today, String name) {
        return Map.of(
                "eventCode",
                "KHALAS_FESTIVAL",
                "productList",
                List.of(Map.of("name", name, "price", "25")),
                "stallSize",
                "S2X2",
                "needsPower",
                true,
                "needsColdStorage",
                false,
                "helpers",
                1,
                "nameOnStall",
                name,
                "documentNumber",
                "FL-100200",
                "documentExpiry",
                today.plusYears(1).toString());
    }

    static Map<String, Object> assistance(LocalDate today) {
        return Map.of(
                "lossDate", today.minusDays(20).toString(),
                "lossKind", "EQUIPMENT",
                "whatHappened", "تعطل فرن الإنتاج وتوقف العمل.",
                "amountRequested", "1800",
                "householdSize", 5,
                "incomeBand", "UP_TO_3000",
                "otherSupport", false);
    }

    /** A plain surface: a picture of nobody and nothing. */
    static byte[] photograph() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0xC8, 0xB0, 0x8A));
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
