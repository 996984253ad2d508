package sa.org.esrar.casework.compensation.claims;

import sa.org.esrar.casework.compensation.cases.FileHarm;
import sa.org.esrar.casework.parties.RegisterParty;

/**
 * A claim as staff take it down.
 *
 * @param claim without a party where {@code person} was typed
 * @param person who was harmed, where not chosen among those on record; else null
 * @param pages of a fax; else null
 */
public record TakeHarm(FileHarm claim, RegisterParty person, Integer pages) {}
