package sa.org.esrar.casework.parties;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Channels in order of preference, as codes separated by commas. */
@Converter
class AgreedChannelsColumn implements AttributeConverter<List<Channel>, String> {

    @Override
    public String convertToDatabaseColumn(List<Channel> channels) {
        return channels.stream().map(Channel::name).collect(Collectors.joining(","));
    }

    @Override
    public List<Channel> convertToEntityAttribute(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(",")).map(Channel::valueOf).toList();
    }
}
