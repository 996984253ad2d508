/**
 * Decisions of committees as other modules meet them: entered into minutes case by case, and carried out once these are sealed
 * (D2).
 */
@NamedInterface("decisions")
package sa.org.esrar.casework.committees.decisions;

import org.springframework.modulith.NamedInterface;
