package sa.org.esrar.casework.compensation.representation;

import org.springframework.data.jpa.repository.JpaRepository;

interface DeathRepository extends JpaRepository<Death, String> {}
