package org.fediferry.rehearsal;

import java.util.List;
import java.util.Optional;
import org.fediferry.run.Person;
import org.fediferry.step.StepFailed;

/** Everybody whose accounts take part, as one person before the windows. */
record RehearsalPerson(List<Player> players, Answers answers, Window window) implements Person {

    @Override
    public Optional<Asked> ask(Question question) {
        Optional<String> answer = question.secret()
                ? players.stream()
                        .map(Player::mailedLink)
                        .flatMap(Optional::stream)
                        .findFirst()
                : answers.to(question);
        return answer.map(said -> () -> Optional.of(said));
    }

    @Override
    public boolean seesWindow() {
        return true;
    }

    @Override
    public void handOver(Task task) {
        for (Player player : players) {
            if (player.account().server().getAuthority().equals(task.address().getAuthority())) {
                act(player, task);
                return;
            }
        }
    }

    private void act(Player player, Task task) {
        try {
            player.act(task, window.of(player.account().role()));
        } catch (StepFailed failed) {
            throw new IllegalStateException(
                    "the person of the rehearsal could not do \"" + task.what() + "\": expected " + failed.expected()
                            + ", found " + failed.found(),
                    failed);
        }
    }
}
