package main

// StockService of goods.
type StockService struct {
	api Invoker
}

func NewStockService(api Invoker) *StockService {
	return &StockService{api: api}
}

func (s *StockService) DoMigrate() (string, error) {
	return s.api.Execute(TypeName("goods", "migrate"), map[string]any{"productId": 77001})
}

func (s *StockService) DoMall() (string, error) {
	return s.api.Execute(TypeName("mall", "info.get"), nil)
}
