package com.jst.temu;

import com.jst.temu.config.*;
import com.jst.temu.constant.*;
import com.jst.temu.util.*;
import com.jst.temu.client.*;
import com.jst.temu.service.*;
import java.util.*;

public class Main {
    public static void main(String[] args) {
        System.out.println(Pipeline.run());
        System.out.println(Step1Caller.COUNT);
    }
}
