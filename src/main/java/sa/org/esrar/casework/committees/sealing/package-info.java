/**
 * The sealed file of minutes with its key and certificates, and whether a file is what was sealed (D2); other modules have
 * their papers sealed and verified here.
 */
@NamedInterface("sealing")
package sa.org.esrar.casework.committees.sealing;

import org.springframework.modulith.NamedInterface;
