package sa.org.esrar.casework.compensation.investigation;

import org.springframework.data.jpa.repository.JpaRepository;

interface HarmObjectionRepository extends JpaRepository<HarmObjection, String> {}
