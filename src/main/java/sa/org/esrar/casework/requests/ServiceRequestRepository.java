package sa.org.esrar.casework.requests;

import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceRequestRepository extends JpaRepository<ServiceRequest, String> {}
