package sa.org.esrar.casework.catalogue;

import sa.org.esrar.casework.api.ApiException;

/**
 * Looks into a file before it is published, as into any other that comes in: the case file does it for the catalogue. It
 * asks other programs, so it is asked before any transaction.
 */
public interface PublicationCheck {

    /**
     * @throws ApiException with a message for who publishes: the file is infected, broken, or holds more than its pages,
     *     or it could not be scanned or opened now
     */
    void requireSafe(byte[] pdf);
}
