from erp.goods import run

run()
