package sa.org.esrar.casework;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import sa.org.esrar.casework.datastore.CommandLine;

/** Schedules run in the running system only: a test runs what is scheduled by hand, a command does nothing else. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test & !" + CommandLine.PROFILE)
class SchedulingConfiguration {}
