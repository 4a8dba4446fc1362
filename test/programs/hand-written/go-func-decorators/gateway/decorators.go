package gateway

type Stats struct {
	Total  int
	Served int
}

func Signed(key string) Decorator {
	return func(next Doer) Doer {
		return func(m Message) error {
			fields := map[string]string{"app_key": key}
			for k, v := range m.Fields {
				fields[k] = v
			}
			m.Fields = fields
			return next(m)
		}
	}
}

func Counted(stats *Stats) Decorator {
	return func(next Doer) Doer {
		return func(m Message) error {
			stats.Total++
			err := next(m)
			if err == nil {
				stats.Served++
			}
			return err
		}
	}
}
