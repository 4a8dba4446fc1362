package retrofit2;

import java.io.IOException;

public interface Call<T> {
    Response<T> execute() throws IOException;
}
