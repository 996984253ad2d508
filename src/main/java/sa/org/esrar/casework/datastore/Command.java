package sa.org.esrar.casework.datastore;

import java.util.List;

/**
 * Something that an operator runs from the command line, without web server, jobs or schedules: {@code java -jar
 * casework.jar NAME ARGUMENTS}. A module offers one as a bean that has the command's name: {@code
 * @Component("rotate-keys")}. Beans are made only when needed then, so that a command starts no more of the application
 * than it uses. Spring's profile is {@link CommandLine#PROFILE}.
 */
public interface Command {

    /**
     * Runs, and tells the operator on standard output what it did.
     *
     * @param arguments what follows the name, without Spring's own {@code --name=value}
     * @return the exit code: 0 done, 1 failed or found something wrong, 2 wrongly called
     * @throws StartRefusedException when it must not run like this
     */
    int run(List<String> arguments) throws Exception;
}
