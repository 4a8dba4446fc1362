package main

const marketing = "bg.marketing."

const (
	products = "activity.product.get"
	sessions = "activity.session.list.get"
)
