package sa.org.esrar.casework.inquiries;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface InquiryRepository extends JpaRepository<Inquiry, String> {

    List<Inquiry> findByCaseNumberIn(Collection<String> caseNumbers);
}
