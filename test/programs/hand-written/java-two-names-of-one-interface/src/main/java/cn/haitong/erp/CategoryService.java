package cn.haitong.erp;

public class CategoryService extends BaseService {
    public CategoryService(TemuOpenClient client) {
        super(client);
    }

    /** 图片推荐类目 */
    public String doPhotoCate() {
        return run(BgMethods.CategoryApi.PHOTO_CATE, "imageUrl", "d.jpg");
    }
}
