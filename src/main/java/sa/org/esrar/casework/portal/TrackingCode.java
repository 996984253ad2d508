package sa.org.esrar.casework.portal;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The way to the tracking page for a camera; it names no case. */
@Component
public class TrackingCode {

    private final String address;
    private final CodeDrawing drawing;

    TrackingCode(@Value("${casework.notifications.base-url:http://localhost:8080}") String baseUrl) {
        address = baseUrl + "/track";
        drawing = CodeDrawing.of(address, ErrorCorrectionLevel.M);
    }

    public String address() {
        return address;
    }

    public CodeDrawing drawn() {
        return drawing;
    }
}
