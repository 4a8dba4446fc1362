package io.wanliu.temu;

public class EditService {
    private final TypeCaller client;

    public EditService(TypeCaller client) {
        this.client = client;
    }

    /** 编辑说明书，调用temu.goods.edit.guide.file */
    public String guideFilePa() {
        return RequestSender.send(client, new Requests.GuideFilePaRequest());
    }
}
