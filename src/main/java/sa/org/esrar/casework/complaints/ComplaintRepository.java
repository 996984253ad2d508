package sa.org.esrar.casework.complaints;

import org.springframework.data.jpa.repository.JpaRepository;

interface ComplaintRepository extends JpaRepository<Complaint, String> {}
