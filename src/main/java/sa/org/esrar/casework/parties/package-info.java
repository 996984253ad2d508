/** Persons and households, members and beneficiaries: contact, category, form of address, agreed channels, guardians, name search. */
@ApplicationModule(
        displayName = "Parties",
        allowedDependencies = {"protection", "api"})
package sa.org.esrar.casework.parties;

import org.springframework.modulith.ApplicationModule;
