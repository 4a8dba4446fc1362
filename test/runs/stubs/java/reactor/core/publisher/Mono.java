package reactor.core.publisher;

import java.util.function.Function;
import java.util.function.Supplier;

public final class Mono<T> {
    private final Supplier<T> content;

    public Mono(Supplier<T> content) {
        this.content = content;
    }

    public T block() {
        return content.get();
    }

    public <R> Mono<R> map(Function<? super T, ? extends R> change) {
        return new Mono<>(() -> change.apply(content.get()));
    }
}
