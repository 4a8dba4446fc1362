package main

import "log"

type Syncer interface {
	Sync(t *Tenant) error
}

type goodsSyncer struct{ pages int }

func (g goodsSyncer) Sync(t *Tenant) error {
	for page := 1; page <= g.pages; page++ {
		if _, err := t.Post("bg.goods.list.get", map[string]interface{}{"page": page}); err != nil {
			return err
		}
	}
	_, err := t.Post("bg.goods.catsmandatory.get", nil)
	return err
}

type orderSyncer struct{}

func (orderSyncer) Sync(t *Tenant) error {
	_, err := t.Post("bg.order.list.get", map[string]interface{}{"pageNumber": 1})
	return err
}

func runAll(t *Tenant, syncers ...Syncer) {
	for _, s := range syncers {
		if err := s.Sync(t); err != nil {
			log.Println(t.Name, err)
		}
	}
}
