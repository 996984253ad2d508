package sa.org.esrar.casework.announcements;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of announcements.
 *
 * @param batch how many of those concerned are told in one transaction
 */
@ConfigurationProperties("casework.announcements")
public record AnnouncementSettings(@DefaultValue("200") int batch) {}
