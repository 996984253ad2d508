package sa.org.esrar.casework.parties;

import org.springframework.data.jpa.repository.JpaRepository;

interface FilingContactRepository extends JpaRepository<FilingContact, String> {}
