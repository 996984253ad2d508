package sa.org.esrar.casework.compensation;

import org.springframework.data.jpa.repository.JpaRepository;

interface HarmObjectionRepository extends JpaRepository<HarmObjection, String> {}
