-- 接口字典初始化
INSERT INTO `t_temu_api` (`code`, `api_type`, `remark`, `enabled`) VALUES
('api.stock_add', 'bg.goods.routestock.add', '路由库存', 1),
('api.jit_open', 'bg.jitmode.activate', '打开JIT', 1),
('api.carriers', 'bg.logistics.companies.get', '物流商', 1),
('api.review_reject', 'bg.price.review.reject', '重新申报', 1),
('api.review_page', 'bg.price.review.page.query', '核价单列表', 1);
