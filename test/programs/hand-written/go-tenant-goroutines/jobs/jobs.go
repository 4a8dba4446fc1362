package jobs

import "erp/tenant"

func SyncLabels(t *tenant.Tenant) bool {
	return invoke(t, "bg.goods.custom.label.get", map[string]any{"pageSize": 20})
}

func SyncAds(t *tenant.Tenant) bool {
	if t.Area != "CN" {
		return invoke(t, "bg.mall.info.get", nil)
	}
	return invoke(t, "bg.marketing.activity.product.get", map[string]any{"activityId": 9})
}
