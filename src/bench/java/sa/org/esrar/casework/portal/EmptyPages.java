package sa.org.esrar.casework.portal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What any page of this server costs at least: the same filters, no content; and with one row that is written. */
@Controller
class EmptyPages {

    private final JdbcClient jdbc;

    EmptyPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists bench_row (id bigint generated always as identity primary key, at timestamptz)")
                .update();
    }

    @GetMapping("/services/bench-empty")
    @ResponseBody
    String empty() {
        return "";
    }

    @PostMapping("/services/bench-row")
    @ResponseBody
    String row() {
        jdbc.sql("insert into bench_row (at) values (now())").update();
        return "";
    }
}
