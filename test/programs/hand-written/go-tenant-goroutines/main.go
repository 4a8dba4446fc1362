package main

import (
	"fmt"
	"sort"
	"sync"

	"erp/jobs"
	"erp/tenant"
)

func main() {
	var (
		wg    sync.WaitGroup
		mu    sync.Mutex
		lines []string
	)
	for _, t := range tenant.All() {
		wg.Add(1)
		go func(t *tenant.Tenant) {
			defer wg.Done()
			line := fmt.Sprintf("%s labels=%v ads=%v", t.Code, jobs.SyncLabels(t), jobs.SyncAds(t))
			mu.Lock()
			defer mu.Unlock()
			lines = append(lines, line)
		}(t)
	}
	wg.Wait()
	sort.Strings(lines)
	for _, line := range lines {
		fmt.Println(line)
	}
}
