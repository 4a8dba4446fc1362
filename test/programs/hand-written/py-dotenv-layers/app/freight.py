class FreightDesk:
    """运费模板: 国内账号能改, 欧区账号只看"""

    def __init__(self, env, domestic, european):
        self.env = env
        self.domestic = domestic
        self.european = european

    def bind_template(self, product_id, template_id):
        self.domestic.post(self.env["CN_API_TEMPLATE_EDIT"], {"productId": product_id, "templateId": template_id})

    def templates(self):
        self.domestic.post(self.env["CN_API_TEMPLATE_LIST"], {})

    def companies(self):
        self.domestic.post(self.env["CN_API_COMPANIES"], {})

    def regional_templates(self):
        self.european.post(self.env["EU_API_TEMPLATE_LIST"], {})
