using System;
using System.ComponentModel;
using System.Linq;
using System.Reflection;

public enum GoodsApi
{
    [Description("bg.goods.list.get")] List,
    [Description("bg.goods.detail.get")] Detail,
    [Description("bg.mall.info.get")] Mall
}

public enum StockApi
{
    [Description("bg.goods.quantity.get")] Query,
    [Description("bg.goods.quantity.update")] Update
}

public enum PriceApi
{
    [Description("bg.goods.price.list.get")] List
}

public static class EnumHelper
{
    public static string GetDescription(this Enum value)
    {
        FieldInfo field = value.GetType().GetField(value.ToString());
        DescriptionAttribute[] attributes = (DescriptionAttribute[])field.GetCustomAttributes(typeof(DescriptionAttribute), false);
        return attributes.Length > 0 ? attributes[0].Description : value.ToString();
    }

    public static string GetValue(this StockApi value)
    {
        var name = value.ToString();
        return typeof(StockApi).GetMember(name)[0].GetCustomAttribute<DescriptionAttribute>().Description;
    }

    public static string Text(PriceApi value)
    {
        var field = typeof(PriceApi).GetField(Enum.GetName(typeof(PriceApi), value));
        var attribute = Attribute.GetCustomAttribute(field, typeof(DescriptionAttribute)) as DescriptionAttribute;
        return attribute == null ? value.ToString() : attribute.Description;
    }
}
