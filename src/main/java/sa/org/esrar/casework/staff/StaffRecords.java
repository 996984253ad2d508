package sa.org.esrar.casework.staff;

import sa.org.esrar.casework.api.Localized;

/** Keeps the staff records; users and groups themselves are the engine's. */
public interface StaffRecords {

    /**
     * Records a member of staff, or changes title and mail.
     *
     * @param email may be null
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code userId}, {@code titleAr}, {@code titleEn} or
     *     {@code email}
     */
    void record(String userId, Localized title, String email);

    /**
     * Records by what a conflict of interest is found (F4); null removes.
     *
     * @throws sa.org.esrar.casework.api.InvalidInputException on {@code nationalId} or {@code mobile}
     * @throws sa.org.esrar.casework.api.ApiException 404 when there is no such record
     */
    void identify(String userId, String nationalId, String mobile);

    /** @throws sa.org.esrar.casework.api.ApiException 404 when there is no such record */
    void setActive(String userId, boolean active);
}
