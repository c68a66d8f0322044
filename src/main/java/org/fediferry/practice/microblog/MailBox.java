package org.fediferry.practice.microblog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Where the mails of the practice world arrive; nothing is ever sent. Safe for any thread. */
public final class MailBox {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile Consumer<Mail> reader = mail -> {};

    void deliver(Mail mail) {
        mails.add(mail);
        reader.accept(mail);
    }

    /** Shows each mail that comes from now on. */
    public void showTo(Consumer<Mail> newReader) {
        reader = newReader;
    }

    /** Oldest first. */
    public List<Mail> all() {
        return List.copyOf(mails);
    }

    /** The newest one to an address. */
    public Optional<Mail> newestTo(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).reduce((older, newer) -> newer);
    }
}
