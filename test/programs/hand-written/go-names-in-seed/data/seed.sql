INSERT INTO `api_dict` (`code`, `api_type`, `remark`) VALUES
('api.add_property', 'bg.goods.add.property', '新增属性'),
('api.goods_update', 'bg.goods.update', '货品更新'),
('api.aftersales', 'bg.aftersales.list.get', '售后单');
