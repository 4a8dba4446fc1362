package com.dianxiaomi.erp;

import com.dianxiaomi.erp.client.ClientFactory;
import com.dianxiaomi.erp.client.KjmhClient;
import com.dianxiaomi.erp.service.EditService;
import com.dianxiaomi.erp.service.MallService;
import com.dianxiaomi.erp.service.OrderService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class Main {
    public static void main(String[] args) throws Exception {
        KjmhClient client = ClientFactory.client();
        KjmhClient usClient = ClientFactory.us();
        MallService usMallService = new MallService(usClient);
        MallService mallService = new MallService(client);
        EditService usEditService = new EditService(usClient);
        EditService editService = new EditService(client);
        OrderService orderService = new OrderService(client);
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        queue.add(() -> usMallService.doUsMallInfo());
        queue.add(() -> mallService.handleMallInfo());
        queue.add(() -> usEditService.usEditPictures());
        queue.add(() -> editService.runEditSubmit());
        queue.add(() -> editService.editPictures());
        queue.add(() -> orderService.runOrderDetail());
        while (!queue.isEmpty()) {
            Runnable job = queue.take();
            job.run();
        }
        System.out.println("同步完成");
    }
}
