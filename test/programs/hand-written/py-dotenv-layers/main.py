from app.bootstrap import build

desk = build()
desk.bind_template(product_id=310, template_id="T1")
desk.templates()
desk.companies()
desk.regional_templates()
