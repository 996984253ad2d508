package sa.org.esrar.casework.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way to the tracking page for a camera (ISO/IEC 18004), drawn as one path of an SVG picture; it names no case. */
@Component
public class TrackingCode {

    private final String address;
    private final Drawing drawing;

    TrackingCode(@Value("${casework.notifications.base-url:http://localhost:8080}") String baseUrl) {
        address = baseUrl + "/track";
        drawing = draw(address);
    }

    public String address() {
        return address;
    }

    public Drawing drawn() {
        return drawing;
    }

    private static Drawing draw(String text) {
        BitMatrix code;
        try {
            code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("casework.notifications.base-url", tooLong);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Drawing(code.getWidth(), path.toString());
    }

    /** @param size of the square, with its quiet margin, in modules */
    public record Drawing(int size, String path) {}
}
