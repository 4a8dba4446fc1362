package temu

import (
	"erp/pkg/entity"
)

func URLFor(s entity.Shop) string {
	return s.Gateway
}
