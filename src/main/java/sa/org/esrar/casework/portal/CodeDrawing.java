package sa.org.esrar.casework.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address for a camera (ISO/IEC 18004), drawn as one path of an SVG picture.
 *
 * @param size of the square, with its quiet margin, in modules
 */
public record CodeDrawing(int size, String path) {

    /**
     * @param level how much of it may be hidden or dirty
     * @throws IllegalArgumentException when the address is too long
     */
    public static CodeDrawing of(String address, ErrorCorrectionLevel level) {
        BitMatrix code;
        try {
            code = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, 4));
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
        return new CodeDrawing(code.getWidth(), path.toString());
    }
}
