module openerp

go 1.22
