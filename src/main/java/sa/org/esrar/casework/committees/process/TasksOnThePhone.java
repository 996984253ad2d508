package sa.org.esrar.casework.committees.process;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import sa.org.esrar.casework.committees.minutes.PhoneTask;
import sa.org.esrar.casework.notifications.TaskNews;

/** Whoever is asked for an approval gets the way to it along. */
@Configuration(proxyBeanMethods = false)
class TasksOnThePhone {

    @Bean
    TaskNews minutesToApprove() {
        return new TaskNews(PhoneTask.keys(), "staff.minutesToApprove", PhoneTask.PAGES);
    }
}
