package sa.org.esrar.casework.complaints.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.springframework.stereotype.Component;
import sa.org.esrar.casework.complaints.ComplaintLetters;

/** The way to the complaint page for a camera (ISO/IEC 18004), drawn as one path of an SVG picture, for posters. */
@Component
class ComplaintCode {

    private final String address;
    private final Drawing drawing;

    ComplaintCode(ComplaintLetters letters) {
        address = letters.address();
        drawing = draw(address);
    }

    String address() {
        return address;
    }

    Drawing drawn() {
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
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4));
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
    record Drawing(int size, String path) {}
}
